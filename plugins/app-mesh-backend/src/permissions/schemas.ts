import { z } from 'zod';

export const accountsSchema = z
  .array(z.string().regex(/^\d{12}$/))
  .describe('Twelve-digit ids of accounts');
