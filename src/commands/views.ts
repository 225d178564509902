/** Views of the sidebar's page. */
export type View = 'help' | 'pairing' | 'proposal' | 'monitoring' | 'import';

/** Every view is in one page; its body says which one is shown. */
export function viewPage(view: View): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  return page.setContent(page.getContent().replace('data-view="help"', `data-view="${view}"`));
}

/** Shows a view in the sidebar. */
export function showSidebar(view: View, title: string): void {
  SpreadsheetApp.getUi().showSidebar(viewPage(view).setTitle(title));
}

/** Shows a view in a dialog; pixels, made for a screen of 1366 × 768. */
export function showDialog(view: View, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(viewPage(view).setWidth(width).setHeight(height), title);
}
