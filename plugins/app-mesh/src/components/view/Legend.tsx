import type { ReactNode } from 'react';
import { useAppMeshTranslation } from '../../translation';
import { KindIcon } from '../topology/KindIcon';
import { PodBadge } from '../topology/PodBadge';
import topology from '../topology/topology.module.css';
import styles from './view.module.css';

const ROLES = [
  { role: 'gateway', kind: 'VirtualGateway' },
  { role: 'service', kind: 'VirtualService' },
  { role: 'router', kind: 'VirtualRouter' },
  { role: 'workload', kind: 'VirtualNode' },
] as const;

const PODS = [
  { key: 'legend.ready', pods: { readyPods: 2, pods: 2 } },
  { key: 'legend.partly', pods: { readyPods: 1, pods: 2 } },
  { key: 'legend.notReady', pods: { readyPods: 0, pods: 2 } },
] as const;

/** What the drawing's signs mean. */
export function Legend() {
  const t = useAppMeshTranslation();
  return (
    <ul className={styles.legend} aria-label={t('legend.title')}>
      {ROLES.map(({ role, kind }) => (
        <Entry key={role} label={t(`kind.${kind}`)}>
          <KindIcon
            of={role}
            size={16}
            className={`${topology.icon} ${topology[role]}`}
          />
        </Entry>
      ))}
      <Entry label={t('legend.calls')}>
        <Sample>
          <g className={`${topology.edge} ${topology.backend}`}>
            <path d="M1 9H30" className={topology.line} />
            <path d="M26 4.5L35 9L26 13.5L28.5 9Z" className={styles.head} />
          </g>
        </Sample>
      </Entry>
      <Entry label={t('legend.route')}>
        <Sample>
          <g className={`${topology.label} ${topology.weight}`}>
            <rect width={36} height={17} y={0.5} rx={8.5} />
            <text x={18} y={12.5}>
              80 %
            </text>
          </g>
        </Sample>
      </Entry>
      <Entry label={t('legend.crossAccount')}>
        <Sample>
          <g className={`${topology.edge} ${topology.crossAccount}`}>
            <path d="M1 9H30" className={topology.rails} />
            <path d="M1 9H30" className={topology.between} />
          </g>
          <path
            d="M26 4.5L35 9L26 13.5L28.5 9Z"
            className={topology.strongHead}
          />
        </Sample>
      </Entry>
      {PODS.map(({ key, pods }) => (
        <Entry key={key} label={t(key)}>
          <Sample width={80}>
            <PodBadge pods={pods} x={0} y={-1} />
          </Sample>
        </Entry>
      ))}
    </ul>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <span>{label}</span>
    </li>
  );
}

function Sample({
  width = 36,
  children,
}: {
  width?: number;
  children: ReactNode;
}) {
  return (
    <svg
      width={width}
      height={18}
      className={`${topology.canvas} ${styles.sample}`}
      aria-hidden
    >
      {children}
    </svg>
  );
}
