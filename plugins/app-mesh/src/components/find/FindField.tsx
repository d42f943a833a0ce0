import {
  type FindSubject,
  suggestFind,
} from '@crossmesh/plugin-app-mesh-common';
import { SearchAutocomplete, SearchAutocompleteItem } from '@backstage/ui';
import { useId, useMemo } from 'react';
import styles from './find.module.css';

/** An expression as it is typed, with what it may go on to, and what is wrong with it. */
export function FindField({
  isFirst,
  label,
  placeholder,
  text,
  subjects,
  error,
  summary,
  onChange,
}: {
  /** Whether the shortcut leads here. */
  isFirst?: boolean;
  label: string;
  placeholder: string;
  text: string;
  subjects: FindSubject[];
  error?: string;
  /** How many it fits. */
  summary?: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const suggestions = useMemo(
    () => suggestFind(text, subjects).filter(suggestion => suggestion !== text),
    [text, subjects],
  );
  return (
    <div className={styles.field} data-mesh-find={isFirst}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <SearchAutocomplete
        aria-labelledby={id}
        placeholder={placeholder}
        inputValue={text}
        onInputChange={onChange}
      >
        {suggestions.map(suggestion => (
          <SearchAutocompleteItem
            key={suggestion}
            id={suggestion}
            textValue={suggestion}
            onAction={() => onChange(suggestion)}
          >
            {suggestion}
          </SearchAutocompleteItem>
        ))}
      </SearchAutocomplete>
      <span role="status" className={styles.outcome}>
        {error ? <span className={styles.error}>{error}</span> : summary}
      </span>
    </div>
  );
}
