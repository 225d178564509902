import { takesSeveral } from './propose';
import type { FoundTable, Mapping } from './table';
import { targetLabel } from './target-words';
import { isIdentityTarget, type Role, type TableKind, type Target } from './targets';

const ROLES: Readonly<Record<TableKind, readonly Role[]>> = {
  mentors: ['mentor'],
  mentees: ['mentee'],
  pairs: ['mentor', 'mentee'],
};
const WHO: Readonly<Record<Role, string>> = { mentor: 'наставник', mentee: 'наставляемый' };

/** Why rows cannot be read by this mapping, each a Russian sentence; empty when they can. */
export function mappingProblems(table: FoundTable, mapping: Mapping): readonly string[] {
  const targets = [...mapping.targets.values()];
  const without = ROLES[mapping.kind].filter((role) => !identifies(targets, role));
  const twice = [
    ...new Set(targets.filter((target, index) => targets.indexOf(target) !== index && !takesSeveral(target))),
  ];
  return [
    ...without.map((role) => `Не выбрано, в каком столбце ${WHO[role]}: нужны ФИО или код.`),
    ...twice.map(
      (target) => `«${targetLabel(target)}» выбрано для столбцов ${columnsOf(table, mapping, target)}: оставьте один.`,
    ),
    ...nameAndParts(targets),
  ];
}

function identifies(targets: readonly Target[], role: Role): boolean {
  return targets.some((target) => isIdentityTarget(target, role));
}

function columnsOf(table: FoundTable, { targets }: Mapping, target: Target): string {
  return table.columns
    .filter(({ index }) => targets.get(index) === target)
    .map(({ letter }) => letter)
    .join(', ');
}

function nameAndParts(targets: readonly Target[]): readonly string[] {
  const roles = (['mentor', 'mentee'] as const).filter(
    (role) => targets.includes(`${role}.name`) && targets.includes(`${role}.surname`),
  );
  return roles.map((role) => `Для ФИО выбран и целый столбец, и столбец фамилии (${WHO[role]}): оставьте одно.`);
}
