using Touyan.Kernel;
using Touyan.Modules.Imports.Uploads;
using Touyan.Platform.Keys;
using Touyan.Platform.Secrets;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Imports.Model;

/// <summary>The file as it was sent: the source behind every row. In the database, because several instances share nothing else.</summary>
internal sealed class ImportFile : ICountyOwned, IUntraced
{
    public const string ContentColumn = "import_files.content";

    private ImportFile() { }

    public int CountyCode { get; private set; }

    public ImportId Id { get; private set; }

    /// <summary>A <see cref="SealedFile"/>.</summary>
    public byte[] Content { get; private set; } = [];

    public static ImportFile Of(Import import, SentBytes sent, CountyKeySet keys) =>
        new()
        {
            CountyCode = import.CountyCode,
            Id = import.Id,
            Content = sent.Seal(PlaceOf(import.CountyCode, import.Id), keys),
        };

    public static SecretPlace PlaceOf(int county, ImportId id) => new(county, ContentColumn, id.Value);
}
