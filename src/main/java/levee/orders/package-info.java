/**
 * From the decision to buy to the parcel at the door: checkout, the life of an order, its payment, its letters. Uses the
 * cart, the stock, the payment gateway, the accounts and the outgoing mail; knows no pages.
 */
package levee.orders;
