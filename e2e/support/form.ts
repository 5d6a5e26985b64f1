/** The errors of a form, as people meet them: a summary that takes the focus, and the same words at each field. */
import type { Locator, Page } from 'playwright-core';

/** Waits for the summary with exactly these lines, finds it focused, and follows each line to its field. */
export async function findErrors(page: Page, lines: Readonly<Record<string, Locator>>): Promise<void> {
  const summary = page.getByRole('alert', { name: '고칠 곳이 있어요' });
  await summary.waitFor();
  expect(await summary.evaluate(box => box === document.activeElement)).toBe(true);
  expect(await summary.getByRole('listitem').allTextContents()).toEqual(Object.keys(lines));
  for (const [text, field] of Object.entries(lines)) {
    await summary.getByRole('link', { name: text }).click();
    expect(await field.evaluate(control => control === document.activeElement)).toBe(true);
    // In the summary and at the field.
    expect(await page.getByText(text, { exact: true }).count()).toBe(2);
  }
}
