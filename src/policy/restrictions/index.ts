import type { Restriction } from '../types';
import { ownMessageDeletion } from './deletion';
import { directMessageCreation } from './directMessages';
import { selfJoin } from './joining';
import { mentionAll, mentionHere } from './mentions';
import { channelCreation, discussionCreation, groupCreation } from './roomCreation';
import { fileUpload } from './uploads';

/** Every restriction, in the order of the settings page; the first refusal wins. */
export const RESTRICTIONS: readonly Restriction[] = [
    channelCreation,
    groupCreation,
    directMessageCreation,
    discussionCreation,
    mentionAll,
    mentionHere,
    ownMessageDeletion,
    selfJoin,
    fileUpload,
];
