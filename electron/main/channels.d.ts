/** Page to main: (name, input, stay?) answered by a Result. */
export declare const INVOKE_CHANNEL = "reconcile:invoke";
/** Main to page: one HostEvent. */
export declare const EVENT_CHANNEL = "reconcile:event";
