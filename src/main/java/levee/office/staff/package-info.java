/**
 * The staff in the office: who they are, inviting them, changing what they may do. For administrators alone. Uses the
 * accounts.
 */
package levee.office.staff;
