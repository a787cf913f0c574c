namespace Touyan.Platform.Commands;

/// <summary>Hears of commands that are run on the server. Implemented by the trail.</summary>
public interface ICommandWitness
{
    /// <summary>Before it begins; what cannot be written down is not run.</summary>
    Task BeginsAsync(RunCommand command, CancellationToken ct);

    /// <summary>After one that ended with another exit code than 0.</summary>
    Task FailedAsync(RunCommand command, CancellationToken ct);
}
