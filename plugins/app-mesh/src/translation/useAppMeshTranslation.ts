import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { appMeshTranslationRef } from './appMeshTranslationRef';

/** Looks texts up. */
export type Translate = TranslationFunction<typeof appMeshTranslationRef.T>;

export function useAppMeshTranslation(): Translate {
  return useTranslationRef(appMeshTranslationRef).t;
}
