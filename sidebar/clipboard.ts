/** Puts a text on the clipboard. @returns false where the browser does not let this page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false; // refused, or no clipboard here
    throw error;
  }
}

/** The older way, which needs no permission of the frame. @returns whether what is selected was copied. */
export function copySelection(): boolean {
  return document.execCommand('copy');
}
