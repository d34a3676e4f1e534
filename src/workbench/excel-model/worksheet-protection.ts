import { ApiError } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';

export interface ProtectionOptions {
  allowFormatCells?: boolean;
  allowAutoFilter?: boolean;
  allowSort?: boolean;
  [option: string]: unknown;
}

/** `Excel.WorksheetProtection` and `Excel.WorkbookProtection`: with or without a password. */
abstract class Protection extends HostObject {
  private password: string | undefined;
  protected: boolean = false;

  protected turnOn(password: string | null | undefined): void {
    if (this.protected)
      throw new ApiError('InvalidOperation', 'It is already protected.', `${this.className}.protect`);
    this.protected = true;
    this.password = password ?? undefined;
  }

  unprotect(password?: string | null): void {
    if (!this.protected) return;
    if (this.password !== undefined && password !== this.password) {
      throw new ApiError('AccessDenied', 'The password is not correct.', `${this.className}.unprotect`, 403);
    }
    this.protected = false;
  }
}

export class WorksheetProtection extends Protection {
  readonly className = 'WorksheetProtection';
  options: ProtectionOptions | null = null;

  constructor(readonly worksheet: object) {
    super();
  }

  protect(options?: ProtectionOptions | null, password?: string | null): void {
    this.turnOn(password);
    this.options = options ?? {};
  }
}

export class WorkbookProtection extends Protection {
  readonly className = 'WorkbookProtection';

  protect(password?: string | null): void {
    this.turnOn(password);
  }
}
