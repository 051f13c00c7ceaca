/**
 * Who somebody is and what they may do: accounts of customers and staff, their roles and passwords, signing in and out,
 * and the guards in front of every request (rights, forged forms, guessing, security headers). Uses {@code mail} to
 * write letters; knows nothing of pages.
 */
package levee.accounts;
