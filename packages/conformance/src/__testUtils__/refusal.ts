/** How an AWS call was refused: the error's name and HTTP status; fails if it was not. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ name: string; status?: number; message: string }> {
  const answer = await call.then(
    () => undefined,
    error => error,
  );
  if (!answer) {
    throw new Error('The call was not refused.');
  }
  return {
    name: answer.name,
    status: answer.$metadata?.httpStatusCode,
    message: String(answer.message),
  };
}
