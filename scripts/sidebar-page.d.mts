/** The whole page, as dist/sidebar.html holds it. */
export function sidebarPage(): Promise<string>;
