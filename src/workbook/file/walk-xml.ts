import { SaxParser } from '@cj-tech-master/excelts/xml';
import { UnreadableFile } from './unreadable-file';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  /** The name is without its prefix: Excel writes `<row>`, others `<x:row>`. */
  open?: (name: string, attributes: Attributes) => void;
  /** Text with entities resolved; may come in several pieces. */
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Deeper than any part of a workbook; entities of a document type are not resolved at all. */
const DEEPEST = 64;

/** Walks through a part's XML. Throws `UnreadableFile` naming the part where it is not well formed. */
export function walkXml(part: string, xml: string, { open, text, close }: XmlHandlers): void {
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip', maxDepth: DEEPEST });
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`it is damaged: its part ${part} is not well formed.`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attribute of a relationship, whatever prefix the file has given to that namespace: `r:id`, `d3p1:id`. */
export function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((each) => /^[^:]+:id$/.test(each));
  return name === undefined ? undefined : attributes[name];
}

/** Whether an attribute says yes: "1" and "true" do. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
