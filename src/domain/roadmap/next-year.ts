/** Years in a text, moved by so many: «Март 2022 г.», «2026/27», «01.09.26». Other numbers stay. */
export function shiftYears(text: string, years: number): string {
  const moved = (year: string) => String(Number(year) + years);
  const short = (year: string) => moved(`20${year}`).slice(2);
  return text.replace(
    /(?<!\d)(20\d{2})([/-])(\d{2})(?!\d)|(?<![\d.])(\d{1,2}\.\d{1,2}\.)(\d{2})(?![\d.])|(?<!\d)(20\d{2})(?!\d)/g,
    (found, first?: string, dash?: string, second?: string, day?: string, shortYear?: string, year?: string) => {
      if (first !== undefined && second !== undefined) {
        const areYears = (Number(first) + 1) % 100 === Number(second); // «2026-09-01» is a day
        return `${moved(first)}${dash}${areYears ? short(second) : second}`;
      }
      if (day !== undefined && shortYear !== undefined) return `${day}${short(shortYear)}`;
      return year === undefined ? found : moved(year);
    },
  );
}
