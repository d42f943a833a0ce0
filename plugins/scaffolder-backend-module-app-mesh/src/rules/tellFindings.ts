import type { ChangeCheckResponse } from '@crossmesh/plugin-app-mesh-common';

/** A finding that a change would bring, for people. */
export interface ToldFinding {
  code: string;
  severity: ChangeCheckResponse['introduced'][number]['severity'];
  text: string;
}

/** What a change would bring, what the caller may not see included, each as one or two sentences. */
export function tellFindings({
  hidden,
  introduced,
}: ChangeCheckResponse): ToldFinding[] {
  return [
    ...introduced.map(({ code, explanation, remedy, severity }) => ({
      code,
      severity,
      text: `${code}: ${explanation} ${remedy}`,
    })),
    ...hidden.map(({ code, count, severity, title }) => ({
      code,
      severity,
      text: `${code}: ${title}, on ${
        count === 1 ? 'a resource' : `${count} resources`
      } that you may not see.`,
    })),
  ];
}
