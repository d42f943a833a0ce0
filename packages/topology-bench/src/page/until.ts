/** Looks once a frame, until something is so. */
export function until(condition: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => (condition() ? resolve() : requestAnimationFrame(look));
    look();
  });
}
