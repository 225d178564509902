/** One script for all pages: the address says which. The grid is heavy, so it is set up on a book's page only. */
async function open(): Promise<void> {
  const root = document.createElement('div');
  document.body.append(root);
  const book = /^\/book\/([\w-]+)$/.exec(location.pathname)?.[1];
  if (book === undefined) (await import('./start/start-page')).openStartPage(root);
  else await (await import('./book/book-page')).openBookPage(root, book);
}

void open();
