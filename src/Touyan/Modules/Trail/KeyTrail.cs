using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail;

/// <summary>
/// Changes of keys, as acts of whoever runs the command. The values stay what they were and no row has another content, so the entry
/// tells how many were sealed anew, not which.
/// </summary>
internal sealed class KeyTrail(CommandActor commands, TimeProvider clock) : IKeyTrail
{
    private static readonly TrailAct Rotate = new("keys.rotate", "更换密钥");

    public void Rotated(TouyanDb db, int county, string what) =>
        db.Add(
            TrailEntry.Of(
                commands.Of(county),
                Rotate,
                new TrailSubject("keys", Guid.Empty, "密钥"),
                clock.GetUtcNow().UtcDateTime,
                detail: what
            )
        );
}
