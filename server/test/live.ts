/** Reading subscriptions in tests. */
import type { FormattedExecutionResult } from 'graphql';

/** The data of the next message; throws its errors, and when nothing comes in time. */
export async function nextOf<T = Record<string, unknown>>(
  messages: AsyncIterableIterator<FormattedExecutionResult<Record<string, unknown>, unknown>>, patience = 5_000,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No message came within ${patience} ms.`)), patience);
  });
  try {
    const { value, done } = await Promise.race([messages.next(), late]);
    if (done) throw new Error('The subscription has ended.');
    if (value.errors) throw new Error(JSON.stringify(value.errors));
    return value.data as T;
  } finally {
    clearTimeout(timer);
  }
}
