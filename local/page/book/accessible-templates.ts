import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';

interface Amendment {
  /** What to amend: a selector from the template's name on. */
  readonly elements: string;
  /** `null` takes the attribute away. Names that begin with `t-` hold expressions. */
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** What screen readers and the keyboard need and the grid's templates lack; their behaviour stays as it is. */
const AMENDMENTS: readonly Amendment[] = [
  {
    elements: '[t-name="o-spreadsheet-TopBar"] .o-topbar-menu',
    attributes: { role: 'button', tabindex: '0', 'aria-haspopup': 'menu' },
  },
  { elements: '[t-name="o-spreadsheet-Menu"] .o-menu', attributes: { role: 'menu' } },
  { elements: '[t-name="o-spreadsheet-Menu"] .o-menu-item', attributes: { role: 'menuitem' } },
  { elements: '[t-name="o-spreadsheet-Menu"] .o-separator', attributes: { role: 'separator' } },
  {
    elements: '[t-name="o-spreadsheet-TextInput"] input',
    attributes: { 't-att-aria-label': "props.placeholder || 'Адрес ячейки или название'" },
  },
  { elements: '[t-name="o-spreadsheet-NumberEditor"] input', attributes: { 't-att-aria-label': 'props.title' } },
  {
    elements: '[t-name="o-spreadsheet-GridAddRowsFooter"] input',
    attributes: { 'aria-label': 'Сколько строк добавить внизу' },
  },
  {
    elements: '[t-name="o-spreadsheet-Composer"] .o-composer',
    attributes: { tabindex: '0', role: 'textbox', 'aria-label': 'Содержимое ячейки', 'aria-multiline': 'true' },
  },
  { elements: 'label.o-checkbox', attributes: { role: null } },
];

/** The grid's templates with these amendments. */
export function accessibleTemplates(): Document {
  const all = new DOMParser().parseFromString(templates, 'text/xml');
  for (const { elements, attributes } of AMENDMENTS) {
    const found = all.querySelectorAll(elements);
    if (found.length === 0) throw new Error(`the grid has no ${elements}: its templates have changed`);
    for (const element of found) amend(element, attributes);
  }
  return all;
}

function amend(element: Element, attributes: Amendment['attributes']): void {
  for (const [name, value] of Object.entries(attributes)) {
    for (const old of element.getAttributeNames()) {
      if (old.toLowerCase() === name) element.removeAttribute(old); // XML keeps tabIndex and tabindex apart
    }
    if (value !== null) element.setAttribute(name, value);
  }
}
