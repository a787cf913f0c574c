using Touyan.Kernel;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Recording;

/// <summary>A command leaves its trace before it begins: in the county that it names, else in the installation's own trail. One that fails leaves a second.</summary>
internal sealed class RecordCommands(INewDb newDb, IServiceProvider services, CommandActor operators, TimeProvider clock) : ICommandWitness
{
    public async Task BeginsAsync(RunCommand command, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        await RecordAsync(command, TrailActs.Command, command.Arguments, ct);
    }

    public Task FailedAsync(RunCommand command, CancellationToken ct) =>
        RecordAsync(command, TrailActs.CommandFailed, command.Arguments, ct);

    private async Task RecordAsync(RunCommand command, TrailAct act, string detail, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(command.County);
        var subject = new TrailSubject(TrailActs.Installation, Guid.Empty, command.Name);
        db.Add(TrailEntry.Of(operators.Of(command.County), act, subject, clock.UtcNow, reason: null, detail.Length == 0 ? null : detail));
        await db.SaveChangesAsync(ct);
    }
}
