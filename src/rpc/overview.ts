import { FORMS, type FormId } from '../domain/forms';
import { menteeLines } from '../domain/pairing/mentee-lines';
import { standingPairs } from '../domain/pairing/standing-pairs';
import { PARAMETERS, Settings } from '../workbook/settings';
import type { Output } from './contract';
import type { Given } from './door';
import { readBook } from './reading';

/** What the view needs before anything else. */
export function pairingState(): Given<Output<'pairingState'>> {
  const { book, pairing, problems, revision } = readBook();
  const { registry } = pairing;
  const settings = new Settings(book);
  const lines = menteeLines(pairing);
  const asked = new Set<FormId>(lines.map(({ form }) => form));
  return {
    revision,
    school: settings.text(PARAMETERS.school),
    year: settings.text(PARAMETERS.schoolYear),
    forms: FORMS.filter(({ id }) => asked.has(id)),
    categories: pairing.categories.map(({ label }) => label),
    mentors: registry.mentors.length,
    mentees: registry.mentees.length,
    units: lines.length,
    waiting: standingPairs(registry, false).units.filter(({ previous }) => previous === null).length,
    problems,
  };
}

/** Every unit; the view filters. */
export function listMentees(): Given<Output<'listMentees'>> {
  const { pairing, revision } = readBook();
  return { revision, mentees: menteeLines(pairing) };
}
