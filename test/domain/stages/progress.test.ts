import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SELECTION_CRITERIA } from '../../../src/domain/mentor-selection';
import { looksPersonal } from '../../../src/domain/privacy';
import { AKBULAK_STAGES } from '../../../src/domain/stages/akbulak';
import { isOverdue, nextWorks, stageProgress } from '../../../src/domain/stages/progress';
import type { StageWork } from '../../../src/domain/stages/stage';
import { recogniseVariant, STAGE_VARIANTS, worksOf } from '../../../src/domain/stages/variants';

const DAY = '2026-05-31';

function work(changes: Partial<StageWork> = {}): StageWork {
  return { stage: 'I', work: 'собрать запросы', place: 'inside', isDone: false, day: null, ...changes };
}

const anyWork = fc.record({
  stage: fc.constantFrom('I', 'II', 'III'),
  work: fc.string(),
  place: fc.constantFrom('inside' as const, 'outside' as const),
  isDone: fc.boolean(),
  day: fc.constantFrom(null, '2026-01-15', '2026-05-31', '2026-06-01'),
});

describe('the progress of the stages', () => {
  test('of the Akbulak checklist with its first stage done: the second is current', () => {
    const works = worksOf(AKBULAK_STAGES).map((one) => ({ ...one, isDone: one.stage === AKBULAK_STAGES[0]?.title }));
    const progress = stageProgress(works, DAY);
    expect(progress.stages.map(({ works: all, done }) => [all, done])).toEqual([
      [7, 7],
      [6, 0],
      [4, 0],
      [3, 0],
      [7, 0],
      [8, 0],
    ]);
    expect(progress).toMatchObject({ works: 35, done: 7, share: 0.2, current: 'II. Формирование базы наставляемых' });
  });

  test('of no works has no share and no current stage', () => {
    expect(stageProgress([], DAY)).toEqual({
      stages: [],
      works: 0,
      done: 0,
      share: null,
      current: null,
      overdue: 0,
    });
  });

  test('of works that are all done has no current stage', () => {
    expect(stageProgress([work({ isDone: true })], DAY)).toMatchObject({ share: 1, current: null });
  });

  test('a work is overdue after its term, not on it, and never when it is done or no day is looked at', () => {
    expect(isOverdue(work({ day: '2026-05-30' }), DAY)).toBe(true);
    expect(isOverdue(work({ day: DAY }), DAY)).toBe(false);
    expect(isOverdue(work({ day: '2026-05-30', isDone: true }), DAY)).toBe(false);
    expect(isOverdue(work({ day: '2026-05-30' }), null)).toBe(false);
    expect(isOverdue(work(), DAY)).toBe(false);
  });

  test('sums up: stages make the whole, a share is from 0 to 1, a current stage has work left', () => {
    fc.assert(
      fc.property(fc.array(anyWork), (works) => {
        const { stages, works: all, done, share, current, overdue } = stageProgress(works, DAY);
        expect(stages.reduce((total, stage) => total + stage.works, 0)).toBe(all);
        expect(stages.reduce((total, stage) => total + stage.done, 0)).toBe(done);
        expect(share === null ? all : Math.round(share * all)).toBe(share === null ? 0 : done);
        expect(current === null).toBe(done === all);
        expect(overdue).toBeLessThanOrEqual(all - done);
      }),
    );
  });

  test('what to do next is overdue or of the current stage, each once, nothing of it done', () => {
    fc.assert(
      fc.property(fc.array(anyWork), (works) => {
        const next = nextWorks(works, DAY);
        const { current } = stageProgress(works, DAY);
        expect(new Set(next).size).toBe(next.length);
        expect(next.every((one) => !one.isDone && (isOverdue(one, DAY) || one.stage === current))).toBe(true);
        expect(next.length === 0).toBe(current === null);
      }),
    );
  });
});

describe('the variants', () => {
  test.each([
    ['', 'Акбулак'],
    [' 1 ', 'Акбулак'],
    ['Акбулак', 'Акбулак'],
    ['2', 'Ростовская область'],
    ['ростов', 'Ростовская область'],
    ['Ростовская область', 'Ростовская область'],
    ['3', 'Кез'],
    ['КЕЗ', 'Кез'],
    ['4', undefined],
    ['Мегион', undefined],
  ])('%p means %s', (written, label) => {
    expect(recogniseVariant(written)?.label).toBe(label);
  });

  test.each(STAGE_VARIANTS)('$label: every stage has works, no work stands twice in a stage', ({ stages }) => {
    for (const { title, inside, outside } of stages) {
      expect({ title, works: inside.length + outside.length }).not.toEqual({ title, works: 0 });
      expect(new Set([...inside, ...outside]).size).toBe(inside.length + outside.length);
    }
  });

  test('none of their texts looks like a name', () => {
    const texts = STAGE_VARIANTS.flatMap(({ stages }) => worksOf(stages)).flatMap(({ stage, work: text }) => [
      stage,
      text,
    ]);
    expect(texts.filter(looksPersonal)).toEqual([]);
  });

  test('the Rostov one keeps the order of its document and names the eight criteria of selection', () => {
    const stages = recogniseVariant('2')?.stages ?? [];
    expect(stages.map(({ title }) => title.slice(0, 3))).toEqual(['1-й', '2-й', '3-й', '4-й', '5-й', '6-й']);
    for (const criterion of SELECTION_CRITERIA) {
      expect(stages[1]?.inside[0]?.toLowerCase()).toContain(criterion.toLowerCase());
    }
  });
});
