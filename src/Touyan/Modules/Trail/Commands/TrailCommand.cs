using System.CommandLine;
using Touyan.Platform.Commands;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>./run trail …</c>: check, export, archive and seal the trail.</summary>
internal sealed class TrailCommand(
    VerifyCommand verify,
    ExportCommand export,
    ArchiveCommand archive,
    SealCommand seal,
    PublicKeyCommand publicKey
) : IProgramCommand
{
    public Command Build(IServiceProvider services) =>
        new("trail", "操作记录：核验、导出、归档、封存")
        {
            verify.Build(),
            export.Build(),
            archive.Build(),
            seal.Build(),
            publicKey.Build(),
        };

    // A file is checked on machines that have no database.
    public bool IsRecorded(ParseResult parsed) => !verify.IsOfFile(parsed);
}
