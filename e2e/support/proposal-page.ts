/** What people see and do on the page of one proposal, in Korean. */
import type { Locator, Page } from 'playwright-core';

export interface ProposalPage {
  readonly page: Page;
  /** The panel with the number and the vote box. */
  readonly panel: Locator;
  readonly cast: Locator;
  readonly withdraw: Locator;
  /** Waits until the number is this. */
  shows(count: number): Promise<void>;
  /** Waits until a text stands in the panel. */
  says(text: string | RegExp): Promise<void>;
  /** Waits until the status of the proposal is this, in the head and on the Way. */
  stands(status: string, step: string): Promise<void>;
}

export function proposalPage(page: Page): ProposalPage {
  const panel = page.getByRole('region', { name: '투표', exact: true });
  return {
    page, panel,
    cast: panel.getByRole('button', { name: '투표하기' }),
    withdraw: panel.getByRole('button', { name: '거두기' }),
    shows: count => panel.locator('b').first().filter({ hasText: new RegExp(`^${count}$`) }).waitFor(),
    says: text => panel.getByText(text).first().waitFor(),
    async stands(status, step) {
      await page.locator('main header').first().getByText(status, { exact: true }).waitFor();
      await page.locator('main li[aria-current=step]').getByText(step, { exact: true }).waitFor();
    },
  };
}
