/** Places of the sidebar: its bar leads from one to another, so they share a title. */
type Place = 'panel' | 'pairing' | 'monitoring';

/** Views of the sidebar's page. */
type View = Place | 'help' | 'proposal' | 'import';

const SIDEBAR_TITLE = 'Наставничество';

/** Every view is in one page; its body says which one is shown. */
function viewPage(view: View): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  return page.setContent(page.getContent().replace('data-view="help"', `data-view="${view}"`));
}

/** Shows the sidebar at one of its places. */
export function showSidebar(place: Place): void {
  SpreadsheetApp.getUi().showSidebar(viewPage(place).setTitle(SIDEBAR_TITLE));
}

/** Shows a view in a dialog; pixels, made for a screen of 1366 × 768. */
export function showDialog(view: View, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(viewPage(view).setWidth(width).setHeight(height), title);
}
