package levee.cache;

import com.hazelcast.internal.partition.IPartition;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.map.IMap;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.map.impl.proxy.MapProxyImpl;
import com.hazelcast.map.impl.recordstore.RecordStore;
import com.hazelcast.spi.impl.NodeEngine;
import java.util.Optional;

/**
 * What lies in this node's own part of the grid, as owner or as backup, taken without asking anybody: of two nodes each has
 * all of it. {@link IMap#get} looks there first as well (read-backup-data), but then asks the owner and waits for as long as
 * the owner likes; the look alone has no name in Hazelcast's public interface.
 */
final class OwnReplica {

    private OwnReplica() {}

    static Optional<byte[]> read(IMap<String, byte[]> map, String key) {
        if (!(map instanceof MapProxyImpl<String, byte[]> proxy)) {
            return Optional.empty();
        }
        NodeEngine node = proxy.getNodeEngine();
        Data entry = node.toData(key);
        int number = node.getPartitionService().getPartitionId(entry);
        IPartition partition = node.getPartitionService().getPartition(number);
        if (!partition.isOwnerOrBackup(node.getThisAddress())) {
            return Optional.empty();
        }
        MapService service = proxy.getService();
        RecordStore<?> records =
                service.getMapServiceContext().getPartitionContainer(number).getExistingRecordStore(map.getName());
        return records == null ? Optional.empty() : Optional.ofNullable(node.toObject(records.readBackupData(entry)));
    }
}
