import { helpView } from './help';

document.getElementById('view')?.replaceChildren(helpView());
