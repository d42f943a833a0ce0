/** What `read` gives as soon as it gives something. */
export async function eventually<T>(
  read: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (value !== undefined) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error('It did not happen within 15 seconds');
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}
