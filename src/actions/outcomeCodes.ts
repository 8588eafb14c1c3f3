import type { AddCode } from './accounts';
import type { ActivationCode, DeactivationCode } from './activation';
import type { ClosedRoomsCode } from './closedRooms';
import type { ExpiryCode } from './expiry';
import type { DirectoryCode } from './directory';
import type { InviteCode, InvitationCode } from './invitations';
import type { IdleCode } from './inactivity';
import type { ReviewDecisionCode } from './reviewDecisions';
import type { ReviewRoundCode } from './reviewRounds';
import type { ReviewCode } from './reviewCards';
import type { LimitCode, SponsorCode } from './records';
import type { RegistrationCode } from './registration';
import type { RequestCode } from './requests';
import type { DemoteCode, PromoteCode } from './roles';
import type { TermsCode } from './terms';
import type { RoomPolicyCode } from './roomPolicy';

/** Everything that can come of an act on guests; the sentence is looked up under `outcome_<code>`. */
export type OutcomeCode =
    | AddCode
    | InviteCode
    | InvitationCode
    | RegistrationCode
    | ActivationCode
    | DeactivationCode
    | PromoteCode
    | DemoteCode
    | LimitCode
    | SponsorCode
    | ExpiryCode
    | ClosedRoomsCode
    | IdleCode
    | ReviewCode
    | ReviewDecisionCode
    | ReviewRoundCode
    | TermsCode
    | RequestCode
    | DirectoryCode
    | RoomPolicyCode;
