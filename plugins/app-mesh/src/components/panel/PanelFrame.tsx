import {
  BgProvider,
  ButtonIcon,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { DetailsTab } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './panel.module.css';

export interface PanelFrameProps {
  /** Of what the details are; the panel takes the focus when another one is opened. */
  id: string;
  icon: ReactElement;
  name: string;
  /** What it is, for example its kind. */
  kind: string;
  tab: DetailsTab;
  onTab: (tab: DetailsTab) => void;
  onClose: () => void;
  /** Between the name and the tabs. */
  actions?: ReactNode;
  summary: ReactNode;
  /** Absent where there is no spec. */
  spec?: ReactNode;
  history: ReactNode;
}

/** The panel beside the drawing, with a tab each for facts, spec and history. Escape closes it. */
export function PanelFrame(props: PanelFrameProps) {
  const { id, name, onClose } = props;
  const t = useAppMeshTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [id]);
  useEffect(() => {
    const element = panel.current;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        onClose();
      }
    };
    element?.addEventListener('keydown', closeOnEscape);
    return () => element?.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);

  const parts: [DetailsTab, ReactNode][] = [
    ['summary', props.summary],
    ['spec', props.spec],
    ['history', props.history],
  ];
  const shown = parts.filter(([, content]) => content !== undefined);
  const tab = shown.some(([key]) => key === props.tab) ? props.tab : 'summary';
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('panel.label', { name })}
    >
      <BgProvider bg="neutral-1">
        <header className={styles.head}>
          {props.icon}
          <div className={styles.title}>
            <Text as="h3" variant="title-x-small">
              {name}
            </Text>
            <Text variant="body-small" color="secondary">
              {props.kind}
            </Text>
          </div>
          <ButtonIcon
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('panel.close')}
            onPress={onClose}
          />
        </header>
        {props.actions}
        <Tabs
          selectedKey={tab}
          onSelectionChange={key =>
            props.onTab(shown.find(([part]) => part === key)?.[0] ?? 'summary')
          }
        >
          <TabList aria-label={t('panel.tabs')}>
            {shown.map(([key]) => (
              <Tab key={key} id={key}>
                {t(`panel.tab.${key}`)}
              </Tab>
            ))}
          </TabList>
          {shown.map(([key, content]) => (
            <TabPanel key={key} id={key} className={styles.tab}>
              {content}
            </TabPanel>
          ))}
        </Tabs>
      </BgProvider>
    </aside>
  );
}
