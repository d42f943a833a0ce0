import {
  type AccountSummary,
  type MeshGraph,
  toCsv,
  toMermaid,
} from '@crossmesh/plugin-app-mesh-common';
import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { toReason } from '../../lib/toReason';
import { useAppMeshTranslation } from '../../translation';
import { saveFile } from './saveFile';

/** A format to save in, and how to get there. */
interface Format {
  id: 'svg' | 'png' | 'json' | 'csv' | 'mermaid';
  extension: string;
  make: () => Promise<Blob>;
}

export interface ExportMenuProps {
  /** What is shown: hidden nodes are left out of the files too. */
  graph: MeshGraph;
  accounts: AccountSummary[];
  /** Absent where nothing is drawn. */
  drawing?: { svg: () => Promise<string>; png: () => Promise<Blob> };
}

function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

/** Saves what is shown as a picture, as data, or as text for a page of documentation. */
export function ExportMenu({ graph, accounts, drawing }: ExportMenuProps) {
  const t = useAppMeshTranslation();
  const alerts = useApi(alertApiRef);
  const names = new Map(
    accounts.map(({ accountId, name }) => [accountId, name]),
  );
  const formats: Format[] = [
    ...(drawing
      ? [
          {
            id: 'svg' as const,
            extension: 'svg',
            make: async () => textFile(await drawing.svg(), 'image/svg+xml'),
          },
          { id: 'png' as const, extension: 'png', make: drawing.png },
        ]
      : []),
    {
      id: 'json',
      extension: 'json',
      make: async () =>
        textFile(JSON.stringify(graph, undefined, 2), 'application/json'),
    },
    {
      id: 'csv',
      extension: 'csv',
      make: async () => textFile(toCsv(graph), 'text/csv'),
    },
    {
      id: 'mermaid',
      extension: 'mmd',
      make: async () => textFile(toMermaid(graph, names), 'text/vnd.mermaid'),
    },
  ];
  const save = async ({ extension, make }: Format) => {
    const { region, meshOwner, meshName } = graph.mesh;
    try {
      saveFile(`${meshName}-${meshOwner}-${region}.${extension}`, await make());
    } catch (error) {
      alerts.post({
        message: t('export.failed', { reason: toReason(error).message }),
        severity: 'error',
      });
    }
  };
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiDownloadLine />}>
        {t('export.label')}
      </Button>
      <Menu>
        {formats.map(format => (
          <MenuItem
            key={format.id}
            id={format.id}
            onAction={() => save(format)}
          >
            {t(`export.${format.id}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
