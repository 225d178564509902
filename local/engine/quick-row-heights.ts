import { registries } from './library';

/** Height of a row that no cell makes taller, in pixels: the engine's own. */
const DEFAULT_HEIGHT = 23;
/** A line of text this large still fits it, in points. */
const FITTING_FONT = 10;

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** What this file uses of a cell of the engine. */
interface Cell {
  readonly isFormula: boolean;
  readonly content: string;
  readonly style?: {
    readonly wrapping?: string | undefined;
    readonly rotation?: number | undefined;
    readonly fontSize?: number | undefined;
  };
}

interface RowHeights {
  readonly getters: { getCell(position: Position): Cell | undefined };
  getCellHeight(position: Position): number;
}

type RowHeightsClass = new (config: never) => RowHeights;

const isRowHeights = (plugin: unknown): plugin is RowHeightsClass =>
  typeof plugin === 'function' && typeof Reflect.get(plugin.prototype, 'getCellHeight') === 'function';

/**
 * The engine parses, formats and measures every cell of a book when it opens. Only a cell whose text wraps, turns, has
 * lines of its own or is large can be taller than a usual row; the others need no measuring.
 */
export function registerQuickRowHeights(): void {
  const registry = registries.coreViewsPluginRegistry;
  const Measured: unknown = registry.get('row_size');
  if (!isRowHeights(Measured))
    throw new Error('the engine has another plugin «row_size» than this code was written for');
  class Quick extends Measured {
    override getCellHeight(position: Position): number {
      const cell = this.getters.getCell(position);
      return cell && mayBeTall(cell) ? super.getCellHeight(position) : DEFAULT_HEIGHT;
    }
  }
  Reflect.apply(registry.replace, registry, ['row_size', Quick]);
}

function mayBeTall({ isFormula, content, style }: Cell): boolean {
  if (!isFormula && content.includes('\n')) return true;
  if (!style) return false;
  return style.wrapping === 'wrap' || Boolean(style.rotation) || (style.fontSize ?? FITTING_FONT) > FITTING_FONT;
}
