import { deny } from '../types';
import type { Restriction } from '../types';

/**
 * Some workspaces take no files from outside; off unless wanted. The message that carries a file is judged as well
 * as the upload: the upload names its author by id only, and that look-up can fail.
 */
export const fileUpload: Restriction = {
    id: 'block_file_upload',
    isOnByDefault: false,
    check: (action) =>
        action.kind === 'upload' || (action.kind === 'send' && action.hasFile) ? deny('file_upload') : undefined,
};
