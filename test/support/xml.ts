import { ParseOption, XmlDocument } from 'libxml2-wasm';

/** Parses XML as strictly as libxml2 can, without network; what isn't well-formed throws with line and reason. */
export function assertWellFormed(xml: string): void {
  const document = XmlDocument.fromString(xml, {
    option: ParseOption.XML_PARSE_PEDANTIC | ParseOption.XML_PARSE_NONET,
  });
  document.dispose();
}
