using Touyan.Kernel;
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
    private static readonly TrailAct Forget = new("keys.forget", "销毁旧主密钥");

    public void Rotated(TouyanDb db, int county, string what) => Add(db, county, Rotate, reason: null, what);

    public void Forgotten(TouyanDb db, string key, string reason) => Add(db, county: 0, Forget, reason, $"主密钥 {key}");

    private void Add(TouyanDb db, int county, TrailAct act, string? reason, string detail) =>
        db.Add(TrailEntry.Of(commands.Of(county), act, new TrailSubject("keys", Guid.Empty, "密钥"), clock.UtcNow, reason, detail));
}
