/** Events that Zalo documents and that mean nothing to a conversation, each with the reason an admin reads. */
const IGNORED: [pattern: RegExp, reason: string][] = [
  [/^(oa_send_)?anonymous_/, "anonymous visitors of Zalo's chat widget are not answered"],
  [/^(user|oa)_send_group_|_group(_|$)|_join_group$|_out_group$/, "group chats are not handled"],
  [/^(oa_send_consent|user_reply_consent|user_call_oa|oa_call_user)$/, "calls are not handled"],
  [/^(user_feedback|user_click_response_button|change_template_\w+|change_oa_\w+|event_journey_\w+)$/, "template messages are not handled"],
  [/^(update_user_info|add_user_to_tag|remove_user_from_tag|remove_tag)$/, "contact data edited in OA Manager is not copied"],
  [/^widget_/, "the widget's id linking is not used"],
  [/^(shop_has_order|extension_purchased)$/, "orders and purchases at Zalo are not handled"],
];

/** Null for a name that no documentation knows. */
export function ignoredReason(eventName: string): string | null {
  return IGNORED.find(([pattern]) => pattern.test(eventName))?.[1] ?? null;
}
