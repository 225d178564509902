import { App } from '@odoo/owl';
import type { Model } from '../../engine/library';
import { confirm } from '../dialog';
import { translate } from '../russian/translate';
import { toast } from '../toasts';
import { accessibleTemplates } from './accessible-templates';
import { setUpCharts } from './charts';
import { Spreadsheet } from './grid-library';
import { openMenusByKeyboard } from './keyboard';
import { tellRefusal } from './refusal';

/** The grid with its menus, toolbar and tabs; its own messages become the page's. */
export async function mountGrid(place: HTMLElement, model: Model): Promise<void> {
  setUpCharts();
  const props = {
    model,
    notifyUser: ({ text }: { readonly text: string }) => toast(text),
    raiseError: (text: string, then?: () => void) => void tellRefusal(text).then(() => then?.()),
    askConfirmation: (text: string, agree: () => void, refuse?: () => void) =>
      void confirm('Подтвердите', text, 'Продолжить').then((agreed) => (agreed ? agree() : refuse?.())),
  };
  const app = new App(Spreadsheet, { props, templates: accessibleTemplates(), translateFn: translate });
  openMenusByKeyboard(place);
  await app.mount(place);
}
