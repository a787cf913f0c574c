using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>Writes into the trail that keys were changed, in the unit of work at hand.</summary>
public interface IKeyTrail
{
    void Rotated(TouyanDb db, int county, string what);
}
