import type { AuditLog } from './auditLog';
import type { CapPorts } from './guestCap';
import type { TermsStore, Workspace } from './guestPorts';
import type { Outcome } from './lifecycle';
import type { OnceStore } from './once';
import type { Directory } from './ports';
import type { RefusalStore } from './refusals';
import type { RequestCards, RequestStore } from './requestPorts';
import type { RoomPolicyStore } from './roomPolicyPorts';
import type { ReviewStore } from './reviewPorts';

/** How people hear of what happened without them: each in their own language, by a direct message of the app. */
export interface Announcements {
    /** Whoever cannot be told is passed over; never rejects. */
    tell(userId: string, outcome: Outcome): Promise<void>;
    /**
     * Tells somebody once for this key, however many servers and rounds come to it, also where one of them was killed
     * in between. `offer` adds buttons, or rows with buttons of their own. Resolves to whether it was told now; never rejects.
     */
    tellOnce(key: string, userId: string, outcome: Outcome, offer?: Offer | readonly Offer[]): Promise<boolean>;
    /** The same for those who manage guests. */
    tellManagersOnce(key: string, outcome: Outcome, offer?: Offer | readonly Offer[]): Promise<boolean>;
}

/** The buttons below a message, in this order. */
export interface Offer {
    acts: readonly OfferAct[];
    /** What they are about: the user id of a guest, or the id of whatever else is decided. */
    subject: string;
    /** What stands above them, where a message offers several things. */
    about?: Outcome;
    /** What somebody wrote to be read first, in lines of its own; nothing in it is a mention, a link or markup. */
    reading?: string;
}

/** What a button below a message does; named in `offer_<act>`. */
export type OfferAct = 'extend' | 'accept_terms' | 'approve' | 'decline' | 'keep' | 'remove';

/** What the steps of a guest's life need. */
export interface LifecyclePorts extends CapPorts {
    pause(milliseconds: number): Promise<void>;
    workspace: Workspace;
    terms: TermsStore;
    roomPolicies: RoomPolicyStore;
    directory: Pick<Directory, 'findPerson' | 'findPersonByUsername'>;
    announcements: Announcements;
    once: OnceStore;
    auditLog: AuditLog;
    requests: RequestStore;
    requestCards: RequestCards;
    refusals: RefusalStore;
    reviews: ReviewStore;
    /** Whatever this process is doing at the moment with an account that several events report at once. */
    underWay: Set<string>;
}
