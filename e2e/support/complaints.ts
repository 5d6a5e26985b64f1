/**
 * What a browser has against a page: errors in its console (a breach of the content security policy among them),
 * exceptions that nobody caught, and requests that leave our own origin.
 */
import type { BrowserContext } from 'playwright-core';

export function listenToComplaints(context: BrowserContext, origin: string, hear: (complaint: string) => void): void {
  context.on('console', message => {
    if (message.type() === 'error') hear(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', ({ page, error }) => {
    hear(`${page()?.url() ?? ''}: ${error().stack ?? error().message}`);
  });
  context.on('dialog', dialog => {
    hear(`A dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', request => {
    const url = request.url();
    const ours = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!ours) hear(`A request left our origin: ${url}`);
  });
}
