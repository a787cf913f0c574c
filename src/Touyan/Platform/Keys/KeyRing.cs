namespace Touyan.Platform.Keys;

/// <summary>
/// The keys that lie outside the database: master keys, which wrap the keys of the counties, and the keys that sign seals. Read again when a key is
/// asked for that it does not know, and a file each minute: another process may have changed it.
/// </summary>
public sealed class KeyRing
{
    /// <summary>A file that another process changed is read again within this.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly KeySource source;
    private readonly TimeProvider clock;
    private readonly Lock reading = new();
    private Keys? keys;
    private long readAt;

    internal KeyRing(KeySource source, TimeProvider clock) => (this.source, this.clock) = (source, clock);

    /// <summary>Where it is kept, for people.</summary>
    public string Place => source.Place;

    /// <summary>True when the ring is a file, which this program makes and changes by itself.</summary>
    public bool IsOurs => source is FileSource;

    /// <summary>The master key that wraps what is wrapped from now on.</summary>
    public MasterKey Master => Opened.Master;

    /// <summary>The key that signs from now on.</summary>
    public SigningKey Signer => Opened.Signer;

    public IReadOnlyCollection<MasterKey> Masters => [.. Opened.Masters.Values];

    /// <summary>All keys that ever signed, as far as the ring knows them.</summary>
    public IReadOnlyCollection<SigningKey> Signers => [.. Opened.Signers.Values];

    private Keys Opened
    {
        get
        {
            if (keys is null && !TryOpen())
                throw new KeyException(KeyWords.Lost(Place, "全部"));

            if (IsOurs && SinceRead > Fresh)
                Refresh();

            return keys!;
        }
    }

    private TimeSpan SinceRead => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - Volatile.Read(ref readAt));

    /// <summary>Signs with the current key; keep <see cref="Signature.KeyId"/> beside the signature.</summary>
    public Signature Sign(ReadOnlySpan<byte> data)
    {
        var signer = Signer;
        return new Signature(signer.Id, signer.Sign(data));
    }

    /// <summary>A master key by its id; null when neither the ring nor its source has it.</summary>
    public MasterKey? FindMaster(string id) => Find(k => k.Masters.GetValueOrDefault(id));

    /// <summary>A key that signed, by its id; null when neither the ring nor its source has it.</summary>
    public SigningKey? FindSigner(string id) => Find(k => k.Signers.GetValueOrDefault(id));

    /// <summary>Reads the ring; false when there is none. Throws a <see cref="KeyException"/> when what is there is no ring.</summary>
    internal bool TryOpen()
    {
        lock (reading)
        {
            return keys is not null || Read();
        }
    }

    /// <summary>Makes a first ring where there is none, or takes the one that another process has just made.</summary>
    internal void Make()
    {
        ((FileSource)source).Make(RingDocument.Make(clock.GetUtcNow().UtcDateTime).Write());
        lock (reading)
        {
            Read();
        }
    }

    /// <summary>Changes the ring where it is kept; the old keys stay readable.</summary>
    internal void Change(Func<RingDocument, RingDocument> change)
    {
        if (source is not FileSource file)
            throw new InvalidOperationException(KeyWords.NotOurs(Place));

        lock (reading)
        {
            using var held = file.Hold();
            file.Replace(change(RingDocument.Read(file.Read() ?? [], Place)).Write());
            Read();
        }
    }

    /// <summary>Adds public halves of keys that signed elsewhere, by their ids.</summary>
    internal void Know(IEnumerable<KeyValuePair<string, byte[]>> signers)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Change(ring => signers.Aggregate(ring, (known, signer) => known.WithKnownSigner(signer.Key, signer.Value, now)));
    }

    private T? Find<T>(Func<Keys, T?> find)
        where T : class => find(Opened) ?? (ReadAgain() ? find(Opened) : null);

    /// <summary>Reads the ring again, since another process may have changed it. Something unknown that is asked for again and again does not run the operator's command each time.</summary>
    internal bool ReadAgain()
    {
        lock (reading)
        {
            return (source is not CommandSource || SinceRead >= Pause) && Read();
        }
    }

    // While the file cannot be read the keys at hand go on.
    private void Refresh()
    {
        lock (reading)
        {
            if (SinceRead <= Fresh)
                return;

            Volatile.Write(ref readAt, clock.GetUtcNow().UtcTicks);
            try
            {
                Read();
            }
            catch (Exception fault) when (fault is KeyException or IOException)
            {
                // Tried again in a minute.
            }
        }
    }

    private bool Read()
    {
        if (source.Read() is not { } document)
            return false;

        keys = new Keys(RingDocument.Read(document, Place));
        Volatile.Write(ref readAt, clock.GetUtcNow().UtcTicks);
        return true;
    }

    private sealed class Keys(RingDocument ring)
    {
        public IReadOnlyDictionary<string, MasterKey> Masters { get; } =
            ring.MasterKeys.ToDictionary(k => k.Id, k => new MasterKey(k.Id, k.MadeOn, k.Key), StringComparer.Ordinal);

        public IReadOnlyDictionary<string, SigningKey> Signers { get; } =
            ring.SigningKeys.ToDictionary(
                k => k.Id,
                k => new SigningKey(k.Id, k.MadeOn, k.PublicKey, k.PrivateKey),
                StringComparer.Ordinal
            );

        public MasterKey Master => Masters[ring.MasterKeys.Single(k => k.Current).Id];

        public SigningKey Signer => Signers[ring.SigningKeys.Single(k => k.Current).Id];
    }
}

/// <summary>A signature and the id of the key that made it.</summary>
public sealed record Signature(string KeyId, byte[] Bytes);
