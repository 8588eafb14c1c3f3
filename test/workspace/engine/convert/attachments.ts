import type { ServerAttachment } from '../../model';
import { type FieldMap, mapFields, take, onlyPresent } from './mapFields';

/** The app's names of the attachment fields that only change their name. */
const plainFields: Record<string, string> = {
    collapsed: 'collapsed',
    color: 'color',
    text: 'text',
    timestampLink: 'message_link',
    thumbnailUrl: 'thumb_url',
    imageDimensions: 'image_dimensions',
    imagePreview: 'image_preview',
    imageUrl: 'image_url',
    imageType: 'image_type',
    imageSize: 'image_size',
    audioUrl: 'audio_url',
    audioType: 'audio_type',
    audioSize: 'audio_size',
    videoUrl: 'video_url',
    videoType: 'video_type',
    videoSize: 'video_size',
    fields: 'fields',
    actionButtonsAlignment: 'button_alignment',
    actions: 'actions',
    type: 'type',
    description: 'description',
};

const attachmentFields: FieldMap = {
    ...plainFields,
    author: (rest) => ({
        name: take(rest, 'author_name'),
        link: take(rest, 'author_link'),
        icon: take(rest, 'author_icon'),
    }),
    title: (rest) => ({
        value: take(rest, 'title'),
        link: take(rest, 'title_link'),
        displayDownloadLink: take(rest, 'title_link_download'),
    }),
    // Without a time of its own the server makes an invalid date of it, which the pipe turns into 1970.
    timestamp: (rest) => new Date(take(rest, 'ts') as string),
};

/** Nested attachments are not converted: they are among the unmapped properties. */
export function attachmentsToApp(attachments: ServerAttachment[] | undefined): object[] | undefined {
    return attachments?.map((attachment) => mapFields(attachment, attachmentFields));
}

/** An attachment as an app builds it or gives it back. */
interface AppAttachment extends Record<string, unknown> {
    author?: { name?: string; link?: string; icon?: string };
    title?: { value?: string; link?: string; displayDownloadLink?: boolean };
    timestamp?: Date;
    _unmappedProperties_?: object;
}

export function attachmentsFromApp(attachments: AppAttachment[] | undefined): ServerAttachment[] | undefined {
    return attachments?.map((attachment) => {
        const fields: Record<string, unknown> = {
            ts: attachment.timestamp?.toJSON(),
            author_name: attachment.author?.name,
            author_link: attachment.author?.link,
            author_icon: attachment.author?.icon,
            title: attachment.title?.value,
            title_link: attachment.title?.link,
            title_link_download: attachment.title?.displayDownloadLink,
        };
        for (const [app, server] of Object.entries(plainFields)) {
            fields[server] = attachment[app];
        }
        return onlyPresent({ ...fields, ...attachment._unmappedProperties_ });
    });
}
