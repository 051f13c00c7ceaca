/**
 * The pages that shoppers see: the addresses, and one bean for each view of {@code webapp/shop}, which loads once what
 * its view shows and prepares the texts. May use the capabilities that a shopper meets; knows Faces, decides nothing.
 */
package levee.shop;
