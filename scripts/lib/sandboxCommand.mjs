/**
 * What Node runs in `packages/sandbox`, before the sandbox's own arguments. The heap grows in small steps: the sandbox
 * makes much garbage while it loads, and would keep some 300 MiB of it otherwise.
 */
export const SANDBOX_COMMAND = [
  '--max-semi-space-size=2',
  '--heap-growing-percent=20',
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
  'src/main.ts',
];
