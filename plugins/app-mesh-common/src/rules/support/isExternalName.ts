const INTERNAL = /\.(local|internal|svc|lan|home|corp|mesh|test|localhost)$/;

/** Whether a host name looks like one of the public internet. */
export function isExternalName(name: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/i.test(name) &&
    !INTERNAL.test(name.toLowerCase())
    ? !name.toLowerCase().split('.').includes('svc')
    : false;
}
