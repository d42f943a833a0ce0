import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What was handed to a source control. */
export interface Published {
  action: string;
  input: Record<string, unknown>;
  /** By path. */
  files: Record<string, string>;
}

function readFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name, parentPath }) => {
        const path = join(parentPath, name);
        return [relative(folder, path), readFileSync(path, 'utf8')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** In the place of the scaffolder's module for GitHub: takes what the real actions take, and keeps it. */
export function publishingModule(published: Published[]) {
  const publish = createTemplateAction({
    id: 'publish:github',
    schema: {
      input: {
        repoUrl: z => z.string(),
        description: z => z.string().optional(),
        defaultBranch: z => z.string().optional(),
      },
      output: {
        remoteUrl: z => z.string(),
        repoContentsUrl: z => z.string(),
      },
    },
    async handler({ input, output, workspacePath }) {
      published.push({
        action: 'publish:github',
        input,
        files: readFiles(workspacePath),
      });
      output('remoteUrl', 'https://github.com/example/cart.git');
      output('repoContentsUrl', 'https://github.com/example/cart/blob/main');
    },
  });
  const pullRequest = createTemplateAction({
    id: 'publish:github:pull-request',
    schema: {
      input: {
        repoUrl: z => z.string(),
        branchName: z => z.string(),
        title: z => z.string(),
        description: z => z.string(),
      },
      output: { remoteUrl: z => z.string() },
    },
    async handler({ input, output, workspacePath }) {
      published.push({
        action: 'publish:github:pull-request',
        input,
        files: readFiles(workspacePath),
      });
      output('remoteUrl', 'https://github.com/example/cart/pull/1');
    },
  });
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'publishing',
    register({ registerInit }) {
      registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(publish, pullRequest);
        },
      });
    },
  });
}
