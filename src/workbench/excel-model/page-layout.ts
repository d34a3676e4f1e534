import { HostObject } from '../protocol/host-object';

/** `Excel.PageLayout`: recorded, since nothing is printed here. */
export class PageLayout extends HostObject {
  readonly className = 'PageLayout';
  private readonly recorded = new Map<string, unknown>();

  private get(name: string, otherwise: unknown): unknown {
    return this.recorded.get(name) ?? otherwise;
  }

  get orientation(): unknown {
    return this.get('orientation', 'Portrait');
  }

  set orientation(orientation: unknown) {
    this.recorded.set('orientation', orientation);
  }

  get zoom(): unknown {
    return this.get('zoom', { scale: 100 });
  }

  set zoom(zoom: unknown) {
    this.recorded.set('zoom', zoom);
  }

  get paperSize(): unknown {
    return this.get('paperSize', 'A4');
  }

  set paperSize(size: unknown) {
    this.recorded.set('paperSize', size);
  }

  get centerHorizontally(): unknown {
    return this.get('centerHorizontally', false);
  }

  set centerHorizontally(center: unknown) {
    this.recorded.set('centerHorizontally', center);
  }

  setPrintTitleRows(rows: unknown): void {
    this.recorded.set('printTitleRows', String(rows));
  }

  setPrintArea(area: unknown): void {
    this.recorded.set('printArea', area);
  }
}
