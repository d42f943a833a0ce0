import {
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { RiKeyboardLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useAppMeshTranslation } from '../../translation';
import styles from './shortcuts.module.css';

/** Keys as they are printed on keyboards, by what they do. */
const SHORTCUTS = [
  ['tab', ['Tab']],
  ['right', ['→']],
  ['left', ['←']],
  ['upDown', ['↑', '↓']],
  ['ends', ['Home', 'End']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['fold', ['+', '−']],
  ['find', ['/']],
  ['help', ['?']],
  ['zoom', ['Ctrl', '+ wheel']],
] as const;

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Lists the keys, by its button or by `?`; `/` goes to the field that finds. */
export function ShortcutsButton() {
  const t = useAppMeshTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typesText(event.target) || event.ctrlKey || event.metaKey) {
        return;
      }
      if (event.key === '?') {
        setOpen(true);
      } else if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>(
          '[data-mesh-find] input',
        );
        if (field) {
          event.preventDefault();
          field.focus();
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ButtonIcon
        variant="secondary"
        icon={<RiKeyboardLine />}
        aria-label={t('shortcuts.title')}
      />
      <Dialog>
        <DialogHeader>{t('shortcuts.title')}</DialogHeader>
        <DialogBody>
          <dl className={styles.shortcuts}>
            {SHORTCUTS.map(([what, keys]) => (
              <div key={what}>
                <dt>
                  {keys.map(key => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`shortcuts.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}
