import * as z from 'zod/mini';
import { readJson } from '../samples/sample-books';

const fixture = z.object({
  forms: z.array(
    z.object({
      canonical: z.string(),
      inPupilTables: z.boolean(),
      spellings: z.array(z.object({ text: z.string(), src: z.string() })),
    }),
  ),
  categories: z.object({
    mapping: z.array(z.object({ text: z.string(), row: z.string() })),
    educatorMapping: z.array(z.object({ text: z.string(), category: z.string() })),
  }),
});

/** Every spelling seen in the published documents, with the label that it means. */
export const SPELLINGS = fixture.parse(readJson('../fixtures/domain-spellings.json'));
