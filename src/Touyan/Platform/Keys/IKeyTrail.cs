using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>Writes into the trail that keys were changed or forgotten, in the unit of work at hand.</summary>
public interface IKeyTrail
{
    void Rotated(TouyanDb db, int county, string what);

    /// <summary>An old master key was taken out of the ring: in the installation's own trail.</summary>
    void Forgotten(TouyanDb db, string key, string reason);
}
