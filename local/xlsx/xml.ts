/** Just enough XML for the few places of a package that hucre does not read: tags by name, without nesting. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type Attributes = Readonly<Record<string, string | undefined>>;

/** The attributes of every `<name …>`, whatever its prefix. */
export function tags(xml: string, name: string): Attributes[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^<>]*)?)/?>`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '']) => attributesOf(attributes));
}

/** The inner text of every `<name>…</name>`, markup included. */
export function contents(xml: string, name: string): { attributes: Attributes; inner: string }[] {
  const pattern = new RegExp(`<((?:\\w+:)?${name})((?:\\s[^<>]*)?)>(.*?)</\\1>`, 'gs');
  return [...xml.matchAll(pattern)].map(([, , attributes = '', inner = '']) => ({
    attributes: attributesOf(attributes),
    inner,
  }));
}

function attributesOf(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

export function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
